"use client";
import { Kbd, Modal, Table } from "@mantine/core";
import { keys } from "./keys.ts";

/** The sheet of shortcuts, from the same table that the keyboard is served by. */
export function KeysDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return (
    <Modal opened={isOpen} onClose={onClose} title="Keys" size="md">
      <Table>
        <Table.Tbody>
          {keys.map(({ shown, does }) => (
            <Table.Tr key={does}>
              <Table.Td>
                {shown.map((key) => (
                  <Kbd key={key} me={4}>
                    {key}
                  </Kbd>
                ))}
              </Table.Td>
              <Table.Td>{does}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
