"use client";
import Link, { useLinkStatus } from "next/link";
import { usePathname } from "next/navigation";
import styles from "./rooms.module.css";

const rooms = [
  ["Documents", "documents"],
  ["Claims", "claims"],
  ["Sources", "sources"],
  ["Members", "members"],
  ["Trash", "trash"],
  ["Settings", "settings"],
] as const;

type Props = {
  readonly slug: string;
  /** In the drawer, which closes when one goes somewhere. There the rooms stand below each other. */
  readonly onLeave?: () => void;
};

/** The rooms of a workspace, and in which of them one is. */
export function Rooms({ slug, onLeave }: Props) {
  const path = usePathname();
  return (
    <ul className={styles.rooms} data-drawer={onLeave !== undefined || undefined}>
      {rooms.map(([name, room]) => {
        const address = `/w/${slug}/${room}`;
        const isHere = path === address || path.startsWith(`${address}/`);
        return (
          <li key={room}>
            <Link
              href={address}
              className={styles.room}
              aria-current={isHere ? "page" : undefined}
              {...(onLeave ? { onClick: onLeave } : {})}
            >
              {name}
              <OnTheWay />
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

/**
 * That a room has been asked for and is on its way. There are no loading pages: a page that is not there must be
 * answered with 404, which is too late once another has begun to be sent in its place.
 */
function OnTheWay() {
  const { pending } = useLinkStatus();
  return <span className={styles.way} data-pending={pending || undefined} aria-hidden="true" />;
}
