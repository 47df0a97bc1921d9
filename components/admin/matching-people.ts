// Which people a filter's words mean: every word must occur in the login name, the name or an organisation.
type Findable = {
  loginName: string;
  name: string;
  organisation: { name: string; nameEn: string } | null;
  assignments: readonly { organisation: string; organisationEn: string }[];
};

export function matchingPeople<Person extends Findable>(people: readonly Person[], words: string): Person[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return people.filter((person) => {
    const places = person.assignments.flatMap((item) => [item.organisation, item.organisationEn]);
    if (person.organisation) places.push(person.organisation.name, person.organisation.nameEn);
    const text = [person.loginName, person.name, ...places].join('\n').toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
