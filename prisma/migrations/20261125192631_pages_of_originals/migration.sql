-- CreateEnum
CREATE TYPE "ReadingState" AS ENUM ('reading', 'done', 'failed');

-- AlterTable
ALTER TABLE "Annotation" ADD COLUMN     "foreignAt" JSONB,
ADD COLUMN     "foreignKey" TEXT,
ADD COLUMN     "isRegion" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "pages" JSONB;

-- AlterTable
ALTER TABLE "Reply" ADD COLUMN     "foreignKey" TEXT,
ADD COLUMN     "outsideName" TEXT;

-- CreateTable
CREATE TABLE "Reading" (
    "workspaceId" UUID NOT NULL,
    "originalId" UUID NOT NULL,
    "attempt" UUID NOT NULL,
    "state" "ReadingState" NOT NULL DEFAULT 'reading',
    "pagesDone" INTEGER NOT NULL DEFAULT 0,
    "head" JSONB,
    "result" JSONB,
    "problem" TEXT,
    "needsPassword" BOOLEAN NOT NULL DEFAULT false,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "heardAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Reading_pkey" PRIMARY KEY ("workspaceId","originalId")
);

-- CreateTable
CREATE TABLE "OriginalPage" (
    "workspaceId" UUID NOT NULL,
    "originalId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "label" TEXT,
    "box" DOUBLE PRECISION[],
    "rotation" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "runs" JSONB NOT NULL,

    CONSTRAINT "OriginalPage_pkey" PRIMARY KEY ("workspaceId","originalId","number")
);

-- CreateIndex
CREATE INDEX "Original_workspaceId_sha256_idx" ON "Original"("workspaceId", "sha256");

-- AddForeignKey
ALTER TABLE "Reading" ADD CONSTRAINT "Reading_workspaceId_originalId_fkey" FOREIGN KEY ("workspaceId", "originalId") REFERENCES "Original"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OriginalPage" ADD CONSTRAINT "OriginalPage_workspaceId_originalId_fkey" FOREIGN KEY ("workspaceId", "originalId") REFERENCES "Original"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
