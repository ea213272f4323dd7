-- AlterTable
ALTER TABLE "Annotation" ADD COLUMN     "closedAt" TIMESTAMPTZ(3),
ADD COLUMN     "closedById" UUID,
ADD COLUMN     "confirmed" TEXT,
ADD COLUMN     "outsideName" TEXT;

-- AlterTable
ALTER TABLE "Revision" ADD COLUMN     "originalId" UUID;

-- CreateTable
CREATE TABLE "Draft" (
    "workspaceId" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "base" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("workspaceId","documentId","userId")
);

-- CreateTable
CREATE TABLE "Original" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT,
    "url" TEXT,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Original_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "OriginalPiece" (
    "workspaceId" UUID NOT NULL,
    "originalId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "OriginalPiece_pkey" PRIMARY KEY ("workspaceId","originalId","position")
);

-- CreateIndex
CREATE INDEX "Draft_userId_idx" ON "Draft"("userId");

-- CreateIndex
CREATE INDEX "Original_createdById_idx" ON "Original"("createdById");

-- CreateIndex
CREATE INDEX "Revision_workspaceId_originalId_idx" ON "Revision"("workspaceId", "originalId");

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_workspaceId_originalId_fkey" FOREIGN KEY ("workspaceId", "originalId") REFERENCES "Original"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_workspaceId_documentId_fkey" FOREIGN KEY ("workspaceId", "documentId") REFERENCES "Document"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Original" ADD CONSTRAINT "Original_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Original" ADD CONSTRAINT "Original_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OriginalPiece" ADD CONSTRAINT "OriginalPiece_workspaceId_originalId_fkey" FOREIGN KEY ("workspaceId", "originalId") REFERENCES "Original"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
