/**
 * Where each role can go. What a person may do there is decided by the server
 * (training/shared/access.ts); this only saves them links that lead nowhere.
 */
import {
  BookOpen,
  CalendarCheck,
  ClipboardCheck,
  Hourglass,
  Layers,
  Library,
  type LucideIcon,
  MessagesSquare,
  TrendingUp,
  UserCog,
  Users,
} from "lucide-react";
import type { Role } from "#training/shared/access";

export type Destination = { to: string; label: string; icon: LucideIcon };
export type NavigationSection = { title: string; destinations: readonly Destination[] };

const TRAINING: NavigationSection = {
  title: "Training",
  destinations: [
    { to: "/", label: "Today", icon: CalendarCheck },
    { to: "/learn", label: "Learn", icon: BookOpen },
    { to: "/practise", label: "Practise", icon: MessagesSquare },
    { to: "/progress", label: "My progress", icon: TrendingUp },
  ],
};

const COACHING: NavigationSection = {
  title: "Coaching",
  destinations: [
    { to: "/attempts", label: "Attempts", icon: ClipboardCheck },
    { to: "/library", label: "Content library", icon: Library },
  ],
};

const MEASURES: NavigationSection = {
  title: "Measures",
  destinations: [
    { to: "/team", label: "Team", icon: Users },
    { to: "/cohorts", label: "Cohorts", icon: Layers },
    { to: "/tenure", label: "Tenure", icon: Hourglass },
  ],
};

const SITE: NavigationSection = {
  title: "Site",
  destinations: [{ to: "/admin/people", label: "People", icon: UserCog }],
};

/** Trainers take training too, so that they see what their learners see. */
const SECTIONS: Record<Role, readonly NavigationSection[]> = {
  learner: [TRAINING],
  trainer: [COACHING, TRAINING],
  manager: [MEASURES],
  admin: [SITE],
};

const ORDER: readonly Role[] = ["admin", "manager", "trainer", "learner"];

/** The sections of somebody's navigation, most particular role first, none twice. */
export function navigationFor(roles: readonly Role[]): NavigationSection[] {
  const wanted = ORDER.filter((role) => roles.includes(role)).flatMap((role) => SECTIONS[role]);
  return [...new Set(wanted)];
}
