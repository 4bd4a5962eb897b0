/**
 * The browser that sent a request, as far as access cares: where it is, whose
 * session it carries and what its forms are bound to.
 */

/** What a request says about its browser. */
export type BrowserRequest = {
  /** The whole Cookie header. */
  readonly cookieHeader: string | undefined;
  /** Network address of the browser. */
  readonly address: string;
  readonly userAgent: string;
  /** True when the request came by https. */
  readonly isSecure: boolean;
};

/** One session of an account. `startedAt` stays the same while the secret rotates. */
export type SessionIdentity = { readonly accountId: string; readonly startedAt: Date };

export type Browser = BrowserRequest & {
  readonly session: SessionIdentity | null;
  /** What form tokens are bound to: the session, or the visitor's cookie. */
  readonly formKey: string;
};
