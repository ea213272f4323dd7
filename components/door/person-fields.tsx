import { TextInput } from "@mantine/core";
import { PasswordField } from "./password-field.tsx";

type Props = { readonly field: (name: string) => { readonly name: string; readonly error: string | undefined } };

/** Who a new person is: the part `person` of what is sent. */
export function PersonFields({ field }: Props) {
  return (
    <>
      <TextInput
        {...field("person.name")}
        label="Your name"
        description="As colleagues see it beside your notes."
        autoComplete="name"
        required
        withAsterisk={false}
      />
      <TextInput
        {...field("person.email")}
        label="E-mail address"
        description="You sign in with it. Nothing is sent there."
        type="email"
        autoComplete="username"
        required
        withAsterisk={false}
      />
      <PasswordField {...field("person.password")} isNew />
    </>
  );
}
