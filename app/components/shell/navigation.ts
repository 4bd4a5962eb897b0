/**
 * Where each role can go. What a person may do there is decided by the server
 * (training/shared/access.ts); this only saves them links that lead nowhere.
 */
import {
  AudioLines,
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

const ATTEMPTS: Destination = { to: "/attempts", label: "Attempts", icon: ClipboardCheck };
const LIBRARY: Destination = { to: "/library", label: "Content library", icon: Library };

const COACHING: NavigationSection = { title: "Coaching", destinations: [ATTEMPTS, LIBRARY] };

/** Content is not managers' to read. */
const MANAGERS_COACHING: NavigationSection = { title: "Coaching", destinations: [ATTEMPTS] };

const TEAM: Destination = { to: "/team", label: "Team", icon: Users };
const COHORTS: Destination = { to: "/cohorts", label: "Cohorts", icon: Layers };
const TENURE: Destination = { to: "/tenure", label: "Tenure", icon: Hourglass };

const MEASURES: NavigationSection = { title: "Measures", destinations: [TEAM, COHORTS, TENURE] };

/** Why people left is not for trainers. */
const TRAINERS_MEASURES: NavigationSection = { title: "Measures", destinations: [TEAM, COHORTS] };

const SITE: NavigationSection = {
  title: "Site",
  destinations: [
    { to: "/admin/people", label: "People", icon: UserCog },
    { to: "/admin/voice", label: "Voice", icon: AudioLines },
  ],
};

/** Trainers take training too, so that they see what their learners see. */
const SECTIONS: Record<Role, readonly NavigationSection[]> = {
  learner: [TRAINING],
  trainer: [COACHING, TRAINERS_MEASURES, TRAINING],
  manager: [MEASURES, MANAGERS_COACHING],
  admin: [SITE, MEASURES],
};

const ORDER: readonly Role[] = ["admin", "manager", "trainer", "learner"];

/** The sections of somebody's navigation, most particular role first, none twice. */
export function navigationFor(roles: readonly Role[]): NavigationSection[] {
  const wanted = ORDER.filter((role) => roles.includes(role)).flatMap((role) => SECTIONS[role]);
  const isPartOfAnother = (section: NavigationSection): boolean =>
    (section === TRAINERS_MEASURES && wanted.includes(MEASURES)) ||
    (section === MANAGERS_COACHING && wanted.includes(COACHING));
  return [...new Set(wanted)].filter((section) => !isPartOfAnother(section));
}
