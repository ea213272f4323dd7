/** What runs in the browser as soon as the page is there, before React is. Next looks for it here. */
import { paintFirstMarks } from "#components/desk/surface/first-marks.ts";

paintFirstMarks();
