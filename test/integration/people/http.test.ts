import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { describe, expect, it, onTestFinished } from "vitest";
import { bodyLimit, LARGEST_BODY_IN_BYTES } from "#server/http/body-limit";
import { requireSameOrigin } from "#server/http/origin";
import { rateLimits, SETUP_LIMIT, SIGN_IN_LIMIT } from "#server/http/rate-limits";
import { securityHeaders } from "#server/http/security-headers";
import { sessionMiddleware, setupFirst } from "#server/http/session";
import { openPeople, TestBrowser, type TestPeople } from "./people-driver";

/** The middlewares as main.ts mounts them, before a page that tells whom it sees. */
async function serve(test: TestPeople): Promise<string> {
  const app = express();
  app.use(securityHeaders({ isDevelopment: false }));
  app.use(rateLimits(test.people));
  app.use(requireSameOrigin(0));
  app.use(bodyLimit);
  app.use(setupFirst(test.people));
  app.use(sessionMiddleware(test.people));
  app.all("*", (_request, response) => {
    const { viewer, csrfToken, nonce } = response.locals;
    response.json({ email: viewer?.email ?? null, csrfToken, nonce });
  });
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => new Promise<void>((resolve) => void server.close(() => resolve())));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function withAda() {
  const test = await openPeople();
  await test.add({ email: "ada@example.com" });
  const site = await serve(test);
  const browser = new TestBrowser();
  await browser.signIn(test.people, "ada@example.com");
  const post = (headers: Record<string, string>, path = "/account") =>
    fetch(`${site}${path}`, {
      method: "POST",
      headers: { cookie: browser.cookieHeader(), ...headers },
      body: "a=b",
    });
  return { test, site, browser, post };
}

describe("recognising a browser", () => {
  it("sees whose cookie it is, and nobody in a forged one, which it clears", async () => {
    const { site, browser } = await withAda();
    const own = await fetch(site, { headers: { cookie: browser.cookieHeader() } });
    const forged = await fetch(site, { headers: { cookie: "composure_session=forged.forged" } });
    expect(await own.json()).toMatchObject({ email: "ada@example.com" });
    expect(await forged.json()).toMatchObject({ email: null });
    expect(forged.headers.getSetCookie().join()).toContain(
      "composure_session=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0",
    );
  });

  it("gives a new visitor a cookie, and a token for its forms", async () => {
    const { site } = await withAda();
    const response = await fetch(site);
    expect(response.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^composure_visitor=[\w-]+\.[\w-]+; Path=\/; HttpOnly; SameSite=Lax$/),
    ]);
    expect((await response.json()).csrfToken).toMatch(/^[\w-]{12}\.[\w-]{43}$/);
  });

  it("looks nobody up for a file", async () => {
    const { site, browser } = await withAda();
    const response = await fetch(`${site}/assets/root-abc.js`, {
      headers: { cookie: browser.cookieHeader() },
    });
    expect(await response.json()).toMatchObject({ email: null, csrfToken: "" });
    expect(response.headers.getSetCookie()).toEqual([]);
  });

  it("lets no shared cache keep a page", async () => {
    const { site } = await withAda();
    expect((await fetch(site)).headers.get("cache-control")).toBe("private, no-cache");
  });
});

describe("security headers", () => {
  it("allow our own files and this answer's nonce, and nothing else", async () => {
    const { site } = await withAda();
    const [one, two] = await Promise.all([fetch(site), fetch(site)]);
    const { nonce } = await one.json();
    const host = new URL(site).host;
    expect(one.headers.get("content-security-policy")?.split(";")).toEqual([
      "default-src 'none'",
      `script-src 'self' 'nonce-${nonce}'`,
      `style-src 'self' 'nonce-${nonce}'`,
      "img-src 'self' data:",
      "font-src 'self'",
      `connect-src 'self' ws://${host}`,
      "manifest-src 'self'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
    ]);
    expect((await two.json()).nonce).not.toBe(nonce);
    expect(one.headers.get("referrer-policy")).toBe("same-origin");
    expect(one.headers.get("x-content-type-options")).toBe("nosniff");
    expect(one.headers.get("x-frame-options")).toBe("DENY");
  });
});

describe("where a change comes from", () => {
  it("is accepted from our own pages", async () => {
    const { site, post } = await withAda();
    expect((await post({ origin: site })).status).toBe(200);
    expect((await post({ origin: site, "sec-fetch-site": "same-origin" })).status).toBe(200);
  });

  it.each([
    ["another site", { origin: "http://elsewhere.example" }],
    ["another port", { origin: "http://127.0.0.1:1" }],
    ["an opaque origin", { origin: "null" }],
    ["nowhere", {}],
  ])("is refused from %s", async (_from, headers) => {
    const { post } = await withAda();
    expect((await post(headers)).status).toBe(403);
  });

  it("is refused when the browser says that it is cross-site, whatever the Origin", async () => {
    const { site, post } = await withAda();
    expect((await post({ origin: site, "sec-fetch-site": "cross-site" })).status).toBe(403);
    expect((await post({ origin: site, "sec-fetch-site": "same-site" })).status).toBe(403);
  });
});

describe("limits", () => {
  it("turn away a body of more than 10 MB, and one that hides its length", async () => {
    const { site } = await withAda();
    const large = await fetch(site, {
      method: "POST",
      headers: { origin: site },
      body: "x".repeat(LARGEST_BODY_IN_BYTES + 1),
    }).catch(() => undefined);
    // The connection may end before the whole body is sent; then there is no answer to read.
    expect([413, undefined]).toContain(large?.status);
    const hidden = await fetch(site, {
      method: "POST",
      headers: { origin: site },
      body: new Blob(["x"]).stream(),
      duplex: "half",
    } as RequestInit);
    expect(hidden.status).toBe(411);
  });

  it.each([
    ["/sign-in", SIGN_IN_LIMIT],
    ["/setup.data", SETUP_LIMIT],
  ])("stop a flood of forms to %s after %d", async (path, limit) => {
    const { site, post } = await withAda();
    const statuses: number[] = [];
    for (let count = 0; count <= limit; count += 1)
      statuses.push((await post({ origin: site }, path)).status);
    expect(statuses.slice(0, limit).every((status) => status === 200)).toBe(true);
    expect(statuses[limit]).toBe(429);
    expect((await fetch(`${site}${path}`)).status).toBe(200);
  });
});

describe("before there is an account", () => {
  it("leads every page to /setup and lets nothing be changed elsewhere", async () => {
    const site = await serve(await openPeople());
    const page = await fetch(`${site}/team`, { headers: { accept: "text/html" }, redirect: "manual" });
    expect([page.status, page.headers.get("location")]).toEqual([303, "/setup"]);
    expect((await fetch(`${site}/setup`, { headers: { accept: "text/html" } })).status).toBe(200);
    expect((await fetch(`${site}/assets/root.js`)).status).toBe(200);
    const change = await fetch(`${site}/account`, { method: "POST", headers: { origin: site }, body: "a=b" });
    expect(change.status).toBe(403);
  });

  it("opens everything once the first account is made, without a restart", async () => {
    const test = await openPeople();
    const site = await serve(test);
    const visit = () => fetch(`${site}/team`, { headers: { accept: "text/html" }, redirect: "manual" });
    expect((await visit()).status).toBe(303);
    await test.add({ email: "ada@example.com", roles: ["admin"] });
    expect((await visit()).status).toBe(200);
  });
});
