-- A claim or a source that only a private annotation names is its author's alone, until a shared one names it.
ALTER TABLE "Claim" ADD COLUMN "privateTo" UUID;
ALTER TABLE "Source" ADD COLUMN "privateTo" UUID;
