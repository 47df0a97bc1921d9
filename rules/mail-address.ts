// Whether a text can be an e-mail address. Strict enough that nothing but one address can ever stand in a header; whether anybody reads it there is
// another matter.

const longest = 254;

export function isMailAddress(text: string): boolean {
  return (
    text.length <= longest &&
    /^[A-Za-z0-9](?:[A-Za-z0-9._+-]{0,62}[A-Za-z0-9_+-])?@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/.test(
      text,
    ) &&
    !text.includes('..')
  );
}
