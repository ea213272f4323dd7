-- CreateTable
CREATE TABLE "Picture" (
    "workspaceId" UUID NOT NULL,
    "id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Picture_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "RevisionPicture" (
    "workspaceId" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "pictureId" TEXT NOT NULL,

    CONSTRAINT "RevisionPicture_pkey" PRIMARY KEY ("workspaceId","revisionId","pictureId")
);

-- CreateIndex
CREATE INDEX "Picture_createdById_idx" ON "Picture"("createdById");

-- CreateIndex
CREATE INDEX "RevisionPicture_workspaceId_pictureId_idx" ON "RevisionPicture"("workspaceId", "pictureId");

-- AddForeignKey
ALTER TABLE "Picture" ADD CONSTRAINT "Picture_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Picture" ADD CONSTRAINT "Picture_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RevisionPicture" ADD CONSTRAINT "RevisionPicture_workspaceId_revisionId_fkey" FOREIGN KEY ("workspaceId", "revisionId") REFERENCES "Revision"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RevisionPicture" ADD CONSTRAINT "RevisionPicture_workspaceId_pictureId_fkey" FOREIGN KEY ("workspaceId", "pictureId") REFERENCES "Picture"("workspaceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;
