-- CreateTable
CREATE TABLE "SignOff" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "before" INTEGER NOT NULL,
    "after" INTEGER NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "rechecks" INTEGER NOT NULL,
    "removed" INTEGER NOT NULL,
    "requestHash" TEXT NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SignOff_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateIndex
CREATE INDEX "SignOff_workspaceId_documentId_idx" ON "SignOff"("workspaceId", "documentId");

-- CreateIndex
CREATE INDEX "SignOff_createdById_idx" ON "SignOff"("createdById");

-- AddForeignKey
ALTER TABLE "SignOff" ADD CONSTRAINT "SignOff_workspaceId_documentId_fkey" FOREIGN KEY ("workspaceId", "documentId") REFERENCES "Document"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignOff" ADD CONSTRAINT "SignOff_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
