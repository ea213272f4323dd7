/**
 * The headers of every answer, whatever made it: pages, the API, static files, errors.
 *
 * Scripts run only with the nonce of their page. Styles in elements need the nonce too; `style` attributes
 * are allowed, because the interface library writes its custom properties there, and an attribute can
 * neither run nor fetch anything under the other directives.
 */
const policy = (nonce: string, isDevelopment: boolean): string =>
  [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    // Next's overlay of the development server brings styles of its own.
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? " ws:" : ""}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");

/**
 * The policy of the workers in which PDF.js reads and paints: they may fetch from here, and compile the WebAssembly
 * that is served beside them, which unpacks pictures. No page may do that.
 */
export const workerPolicy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; font-src 'self'";

type Setting = { readonly nonce: string; readonly isDevelopment: boolean; readonly isHttps: boolean };

/** Header names and values, and the policy by itself: Next finds the nonce for its own scripts in the request's. */
export function securityHeaders({ nonce, isDevelopment, isHttps }: Setting): Readonly<Record<string, string>> {
  return {
    "content-security-policy": policy(nonce, isDevelopment),
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    ...(isHttps ? { "strict-transport-security": "max-age=31536000; includeSubDomains" } : {}),
  };
}
