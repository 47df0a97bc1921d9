// How much may be uploaded at once: below the 10 MB after which a body that passes the proxy is cut off.

export const maxFiles = 20;
export const maxReturnUploadBytes = 8 * 1024 * 1024;
