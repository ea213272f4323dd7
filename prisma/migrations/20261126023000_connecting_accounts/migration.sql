-- AlterEnum
ALTER TYPE "AccessPurpose" ADD VALUE 'connect';
