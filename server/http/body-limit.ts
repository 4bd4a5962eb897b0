/**
 * A limit on what may be sent: forms are read into memory, so their size is
 * checked before. Browsers always say how long a form is.
 */
import type { RequestHandler } from "express";
import { sendPlainPage } from "./plain-page";

/** Enough for an import of 100,000 rows. */
export const LARGEST_BODY_IN_BYTES = 10 * 1024 * 1024;

/** Turns away bodies that are too large or do not say their length. */
export const bodyLimit: RequestHandler = (request, response, next) => {
  const length = request.headers["content-length"];
  const isChunked = request.headers["transfer-encoding"] !== undefined;
  if (!isChunked && Number(length ?? 0) <= LARGEST_BODY_IN_BYTES) return next();
  const status = isChunked ? 411 : 413;
  // The rest of the body is not read: the connection ends with this answer.
  response.setHeader("Connection", "close");
  sendPlainPage(response, {
    status,
    title: "Too much at once",
    text: "What was sent is larger than 10 MB or does not say how large it is, so nothing was changed.",
  });
};
