/**
 * A learner without a path gets the one there is, on the first look at Today or
 * Learn: whoever was hired by invitation finds a way to begin. Where there are
 * several paths, somebody has to choose.
 */
import type { Viewer } from "#training/shared/access";
import type { LearningDependencies } from "./ports";

/** Enrols a learner who is in no path yet in the single current one. Doing it again changes nothing. */
export async function ensureEnrolled(
  deps: Pick<LearningDependencies, "content" | "learners">,
  viewer: Viewer,
  at: Date,
): Promise<void> {
  if (!viewer.roles.includes("learner")) return;
  const enrolments = await deps.learners.enrolments(viewer.accountId);
  if (enrolments.length > 0) return;
  const [path, ...others] = await deps.content.current("path");
  if (path === undefined || others.length > 0) return;
  await deps.learners.enrol(viewer.accountId, { slug: path.slug, versionId: path.id }, at);
}
