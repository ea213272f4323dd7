-- The trash says who put a reply there, as it does of everything else.
ALTER TABLE "Reply" ADD COLUMN "deletedById" UUID;
