/** What somebody may write into the environment, and the sentence they read. */
export const misunderstandings: readonly (readonly [name: string, value: string, sentence: string])[] = [
  ["PORT", "0", "PORT must be a whole number from 1 to 65535."],
  ["PORT", "65536", "PORT must be a whole number from 1 to 65535."],
  ["PORT", "80.5", "PORT must be a whole number from 1 to 65535."],
  ["PORT", "three thousand", "PORT must be a whole number from 1 to 65535."],
  [
    "TOUCHSTONE_HOST",
    "http://x",
    "TOUCHSTONE_HOST must be a name or an address of this machine, such as 127.0.0.1 or 0.0.0.0.",
  ],
  ["APP_URL", "notes.example.org", "APP_URL must be an address such as https://notes.example.org."],
  ["APP_URL", "https://example.org/notes", "APP_URL must not have a path."],
  ["DATABASE_URL", "mysql://localhost/x", "DATABASE_URL must begin with postgresql://."],
  ["TRUSTED_PROXIES", "-1", "TRUSTED_PROXIES must be a whole number from 0 to 10."],
  ["FETCH_PORTS", "8080, many", "FETCH_PORTS must be a whole number from 1 to 65535."],
  [
    "ALLOWED_PRIVATE_CIDRS",
    "10.0.0.0/8, 10.1.0.0/99",
    "ALLOWED_PRIVATE_CIDRS must be ranges such as 10.1.0.0/16 with commas between.",
  ],
  ["OIDC_ISSUER", "id.example.org", "OIDC_ISSUER must be an address such as https://id.example.org."],
  ["OIDC_ISSUER", "http://id.example.org", "OIDC_ISSUER must begin with https://."],
  ["OIDC_DOMAINS", "example.org, @example", "OIDC_DOMAINS must be domains such as example.org with commas between."],
  ["OIDC_NEW_ACCOUNTS", "true", "OIDC_NEW_ACCOUNTS must be yes or no."],
  ["LOG_LEVEL", "loud", "LOG_LEVEL must be error, warn, info or debug."],
  ["TOUCHSTONE_SECRET", "short", "TOUCHSTONE_SECRET must have at least 32 characters."],
];
