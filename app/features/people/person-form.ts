/** The form of a person, parsed. Both the invitation and the change of a person use it. */
import { z } from "zod";
import { ROLES } from "#training/shared/access";
import { DaySchema, EmailSchema, NameSchema } from "#training/shared/people";
import { manyOf, optional } from "~/routing/form";

export const PersonFormFields = {
  name: NameSchema,
  email: EmailSchema,
  roles: manyOf(z.enum(ROLES)).pipe(z.array(z.enum(ROLES)).min(1, "Choose at least one role.")),
  teamId: optional(z.string().max(100)),
  cohortId: optional(z.string().max(100)),
  hiredOn: DaySchema,
};
