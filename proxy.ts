// Request id, nonce, security headers; without a session cookie to sign-in. Decides nothing about rights: the guards do that.
import { type NextRequest, NextResponse } from 'next/server';
import { sessionCookieName } from '#auth/cookies.ts';
import { env } from '#env';

// What people handed in leaves as it is, and runs nothing.
const filesPolicy = "sandbox; default-src 'none'; frame-ancestors 'none'";

const publicPaths = ['/sign-in', '/set-up', '/invitation', '/health'];
// Headers that only a hostile client sends to this server.
const refusedHeaders = ['x-middleware-subrequest', 'next-resume'];

function contentSecurityPolicy(nonce: string): string {
  const development = !env.production;
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    // The development overlay writes styles without a nonce; the product does not.
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    // Style attributes cannot carry nonces; see docs/decisions.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${development ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(env.secure ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}

function secured(response: NextResponse, policy: string): NextResponse {
  const { headers } = response;
  headers.set('Content-Security-Policy', policy);
  headers.set('X-Content-Type-Options', 'nosniff');
  headers.set('Referrer-Policy', 'same-origin');
  headers.set('X-Frame-Options', 'DENY');
  headers.set('Cross-Origin-Opener-Policy', 'same-origin');
  headers.set('Cross-Origin-Resource-Policy', 'same-origin');
  headers.set('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=()');
  headers.set('Cache-Control', 'private, no-store');
  if (env.secure) headers.set('Strict-Transport-Security', 'max-age=63072000; includeSubDomains');
  return response;
}

/** No address of ours holds a zero byte, which the database refuses, or bytes that are no text, at which routing fails. */
function isReadable(address: string): boolean {
  try {
    return !decodeURIComponent(new URL(address).pathname).includes('\0') && !/%00/.test(address);
  } catch {
    return false;
  }
}

export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  const { pathname, search } = request.nextUrl;
  const policy = pathname.startsWith('/files/') ? filesPolicy : contentSecurityPolicy(nonce);

  if (!isReadable(request.url) || refusedHeaders.some((name) => request.headers.has(name))) {
    return secured(new NextResponse(null, { status: 400 }), policy);
  }
  const isPublic = publicPaths.some((path) => pathname === path || pathname.startsWith(`${path}/`));
  // Only reading is led to sign-in: a form that is posted after its session ended gets an answer that keeps what was typed.
  const reads = request.method === 'GET' || request.method === 'HEAD';
  if (reads && !isPublic && !request.cookies.has(sessionCookieName(env.secure))) {
    const target = new URL('/sign-in', request.url);
    if (pathname !== '/') target.searchParams.set('next', pathname + search);
    return secured(NextResponse.redirect(target), policy);
  }

  const headers = new Headers(request.headers);
  headers.set('x-request-id', crypto.randomUUID());
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policy);
  return secured(NextResponse.next({ request: { headers } }), policy);
}

export const config = {
  // Everything but the build's own static files, which carry no data and are immutable, and the two handlers that take large files in: what
  // passes through a proxy of Next is held in memory and cut off after 10 MB. Their guard asks who is calling, as every handler's does.
  matcher: ['/((?!_next/static/|favicon\\.ico$|icon\\.svg$|uploads/evidence/|uploads/return-scan/).*)'],
};
