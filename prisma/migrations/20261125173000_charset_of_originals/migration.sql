-- AlterTable
ALTER TABLE "Original" ADD COLUMN     "charset" TEXT;
