-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT,
    "teamId" TEXT,
    "cohortId" TEXT,
    "hiredOn" TEXT NOT NULL,
    "leftOn" TEXT,
    "leaveReason" TEXT,
    "createdAt" DATETIME NOT NULL,
    "disabledAt" DATETIME,
    "timeZone" TEXT NOT NULL DEFAULT 'UTC',
    CONSTRAINT "Account_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Account_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Team" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "TeamManager" (
    "teamId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,

    PRIMARY KEY ("teamId", "accountId"),
    CONSTRAINT "TeamManager_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "TeamManager_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Cohort" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "startsOn" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "RoleGrant" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "grantedAt" DATETIME NOT NULL,
    "revokedAt" DATETIME,
    CONSTRAINT "RoleGrant_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "rotatedAt" DATETIME NOT NULL,
    "previousId" TEXT,
    "expiresAt" DATETIME NOT NULL,
    "userAgent" TEXT NOT NULL,
    CONSTRAINT "Session_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AccessLink" (
    "tokenHash" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "accountId" TEXT,
    "offer" TEXT,
    "createdById" TEXT,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME,
    "revokedAt" DATETIME
);

-- CreateTable
CREATE TABLE "SignInFailure" (
    "key" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("key", "at")
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "value" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "ContentVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "retiredAt" DATETIME
);

-- CreateTable
CREATE TABLE "Enrolment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "pathVersionId" TEXT NOT NULL,
    "enrolledAt" DATETIME NOT NULL,
    "dueOn" TEXT,
    CONSTRAINT "Enrolment_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CardVisit" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "moduleVersionId" TEXT NOT NULL,
    "moduleSlug" TEXT NOT NULL,
    "lessonSlug" TEXT NOT NULL,
    "cardIndex" INTEGER NOT NULL,
    "completesLesson" BOOLEAN NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "CardVisit_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CheckResponse" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "moduleVersionId" TEXT NOT NULL,
    "lessonSlug" TEXT NOT NULL,
    "cardIndex" INTEGER NOT NULL,
    "response" TEXT NOT NULL,
    "earned" REAL NOT NULL,
    "possible" REAL NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "CheckResponse_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "QuizAttempt" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "moduleVersionId" TEXT NOT NULL,
    "moduleSlug" TEXT NOT NULL,
    "seed" INTEGER NOT NULL,
    "itemVersionIds" TEXT NOT NULL,
    "timeLimitInS" INTEGER,
    "startedAt" DATETIME NOT NULL,
    "submittedAt" DATETIME,
    CONSTRAINT "QuizAttempt_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "QuizResponse" (
    "attemptId" TEXT NOT NULL,
    "itemVersionId" TEXT NOT NULL,
    "response" TEXT NOT NULL,
    "earned" REAL NOT NULL,
    "possible" REAL NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("attemptId", "itemVersionId"),
    CONSTRAINT "QuizResponse_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "QuizAttempt" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Attempt" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "scenarioVersionId" TEXT NOT NULL,
    "scenarioSlug" TEXT NOT NULL,
    "seed" INTEGER NOT NULL,
    "mode" TEXT NOT NULL,
    "parentId" TEXT,
    "branchedAtEvent" INTEGER,
    "startedAt" DATETIME NOT NULL,
    "endedAt" DATETIME,
    "outcome" TEXT,
    "score" REAL,
    CONSTRAINT "Attempt_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Attempt_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Attempt" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AttemptEvent" (
    "attemptId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("attemptId", "number"),
    CONSTRAINT "AttemptEvent_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Overrule" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "attemptId" TEXT NOT NULL,
    "criterion" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "trainerId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "Overrule_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Overrule_trainerId_fkey" FOREIGN KEY ("trainerId") REFERENCES "Account" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Observation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "competency" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "attemptId" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "setting" TEXT NOT NULL,
    "value" REAL NOT NULL,
    "weight" REAL NOT NULL,
    "difficulty" REAL NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "Observation_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Account_email_key" ON "Account"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Team_name_key" ON "Team"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Cohort_name_key" ON "Cohort"("name");

-- CreateIndex
CREATE INDEX "RoleGrant_accountId_idx" ON "RoleGrant"("accountId");

-- CreateIndex
CREATE INDEX "Session_accountId_idx" ON "Session"("accountId");

-- CreateIndex
CREATE INDEX "Session_previousId_idx" ON "Session"("previousId");

-- CreateIndex
CREATE INDEX "ContentVersion_kind_slug_idx" ON "ContentVersion"("kind", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "ContentVersion_kind_slug_version_key" ON "ContentVersion"("kind", "slug", "version");

-- CreateIndex
CREATE INDEX "Enrolment_accountId_idx" ON "Enrolment"("accountId");

-- CreateIndex
CREATE INDEX "CardVisit_accountId_moduleSlug_lessonSlug_idx" ON "CardVisit"("accountId", "moduleSlug", "lessonSlug");

-- CreateIndex
CREATE INDEX "CheckResponse_accountId_moduleVersionId_idx" ON "CheckResponse"("accountId", "moduleVersionId");

-- CreateIndex
CREATE INDEX "QuizAttempt_accountId_moduleSlug_idx" ON "QuizAttempt"("accountId", "moduleSlug");

-- CreateIndex
CREATE INDEX "Attempt_accountId_scenarioSlug_idx" ON "Attempt"("accountId", "scenarioSlug");

-- CreateIndex
CREATE INDEX "Attempt_scenarioSlug_idx" ON "Attempt"("scenarioSlug");

-- CreateIndex
CREATE INDEX "Overrule_attemptId_idx" ON "Overrule"("attemptId");

-- CreateIndex
CREATE INDEX "Observation_accountId_competency_idx" ON "Observation"("accountId", "competency");

-- CreateIndex
CREATE UNIQUE INDEX "Observation_attemptId_sourceId_competency_key" ON "Observation"("attemptId", "sourceId", "competency");
