import path from 'node:path';

export default {
  images: { unoptimized: true },
  poweredByHeader: false,
  serverExternalPackages: ['postgres'],
  turbopack: { root: path.join(import.meta.dirname, '..', '..') },
};
