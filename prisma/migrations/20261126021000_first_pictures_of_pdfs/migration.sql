-- AlterTable
ALTER TABLE "Reading" ADD COLUMN     "picture" BYTEA;
