import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import createNextIntlPlugin from 'next-intl/plugin';

const withNextIntl = createNextIntlPlugin('./app/locale-request.ts');

// Next writes the folder of each build into the tsconfig it is given; a throwaway one keeps ours as it is. It must not lie in the folder
// of the builds: the development server reads nothing from there.
const tsconfigPath = '.next-types/tsconfig.json';
if (!existsSync(tsconfigPath)) {
  mkdirSync('.next-types', { recursive: true });
  writeFileSync(tsconfigPath, '{ "extends": "../tsconfig.json" }\n');
}

/** @type {import('next').NextConfig} */
const config = {
  // The launcher builds into a new folder and switches when it is complete.
  distDir: process.env.JIBAO_DIST_DIR ?? '.next',
  reactStrictMode: true,
  poweredByHeader: false,
  // The address the launcher prints; without it the development server does not reload pages opened there.
  allowedDevOrigins: ['127.0.0.1'],
  typedRoutes: true,
  // No image optimisation: it has been the way in of several advisories, and the product shows no photographs through it.
  images: { unoptimized: true },
  serverExternalPackages: ['@node-rs/argon2', 'postgres', 'exceljs'],
  // Types are checked by their own step, once.
  typescript: { ignoreBuildErrors: true, tsconfigPath },
  experimental: { serverActions: { bodySizeLimit: '1mb' } },
};

export default withNextIntl(config);
