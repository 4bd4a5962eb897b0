/**
 * Slug: the name of a piece of content, in files, addresses and the database.
 */
import { z } from "zod";

export const SlugSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Use small letters, digits and hyphens.");
