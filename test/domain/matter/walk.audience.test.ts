/** What holds of who sees a matter, on every way through its life: restricted ones, and those about a member. */
import { canView, relationsTo, type Matter } from '@gelin/domain';
import { actor, MEMBERS, PEOPLE, TOWN } from '../town.ts';
import { everyState, everyStep, holds, same } from './always.ts';
import { COMPLAINED } from './walk.ts';

const EAST_1_STAFF = ['worker-east-1', 'informant-east-1'];
const EAST_STAFF = ['clerk-east', 'chief-east-1', 'worker-east-2', ...EAST_1_STAFF];
const WEST_ALL = ['lead-west', 'chief-west-1', 'worker-west-1'];
const HALL = ['clerk', 'contact', 'admin'];
const VILLAGES = ['lead-east', ...EAST_STAFF, ...WEST_ALL];
const DEPARTMENTS = ['liaison', 'handler', 'liaison-office', 'handler-office'];

/** Who answers to whom in 平安镇, as its people would tell it. */
const BELOW: Readonly<Record<string, readonly string[]>> = {
  'chief-east-1': EAST_1_STAFF,
  'lead-east': EAST_STAFF,
  'dispatcher-1': [...HALL, ...VILLAGES],
  director: ['dispatcher-1', 'dispatcher-2', ...HALL, ...VILLAGES],
  liaison: ['handler'],
  supervisor: ['director', 'dispatcher-1', 'dispatcher-2', ...HALL, ...VILLAGES, ...DEPARTMENTS],
};

/** Those from whom a complaint is kept: whom it is about, and whoever answers to them. */
const keptFrom = ({ about }: Matter) => (about?.members ?? []).flatMap((id) => [id, ...(BELOW[id] ?? [])]);

test('the walks have complaints about people of every rank', () => {
  const met = new Set<string>();
  everyState(({ about }) => {
    about?.members.forEach((id) => met.add(id));
  });
  expect([...met].sort()).toEqual(Object.keys(BELOW).sort());
  expect(COMPLAINED).toHaveLength(met.size);
});

test('whom it is about, and everybody below, never see it and are nothing to it, whatever was done to it', () => {
  everyState((matter) => {
    for (const person of keptFrom(matter)) {
      const found = [canView(actor(person), matter), [...relationsTo(actor(person), matter)]];
      same([person, ...found], [person, false, ['anybody']]);
    }
  });
});

test('nor do they by having met it too', () => {
  everyState((matter) => {
    for (const person of keptFrom(matter))
      holds(!canView({ ...actor(person), follows: true }, matter), person, matter);
  });
});

test('somebody else does, as long as it is open: a complaint is not lost', () => {
  everyState((matter) => {
    if (!matter.about || !matter.holder) return;
    const others = MEMBERS.map(({ id }) => id).filter((id) => !keptFrom(matter).includes(id));
    holds(
      others.some((id) => canView(actor(id), matter)),
      matter.status,
      matter.about.members,
      matter.holder,
    );
  });
});

test('they never take a step on it, and no step on it is theirs', () => {
  everyStep(({ before, event }) => {
    if (event.by.kind === 'member') holds(!keptFrom(before).includes(event.by.id), event);
  });
});

test('a complaint about a member stays restricted and stays about them', () => {
  everyStep(({ before, after }) => {
    if (before.about) same([after.about, after.audience], [before.about, 'restricted']);
  });
});

test('what is restricted stands in no group, and is with the centre, the leaders or a department', () => {
  everyState(({ audience, cards, holder }) => {
    if (audience !== 'restricted') return;
    same(cards, []);
    holds(holder === null || holder.kind !== 'unit' || holder.id === TOWN, holder);
  });
});

test('no group has two cards of one matter', () => {
  everyState(({ cards }) => {
    same(new Set(cards.map(({ group }) => group)).size, cards.length);
  });
});

test('what is restricted is seen by its reporter, the centre, its departments, and leaders who stand in or chase it', () => {
  everyState((matter) => {
    if (matter.audience !== 'restricted') return;
    const { holder, answerer, assistants = [], supervision } = matter;
    const departments = [holder, answerer].flatMap((one) => (one?.kind === 'department' ? [one.id] : []));
    const seeing = [...departments, ...assistants];
    for (const person of PEOPLE.filter((each) => canView(actor(each), matter))) {
      const [post] = actor(person).posts;
      const centre = post?.role === 'centreDirector' || post?.role === 'dispatcher';
      const leads = post?.role === 'supervisor' && Boolean(supervision ?? leadersTask(matter));
      const works = post?.department !== undefined && seeing.includes(post.department);
      holds(centre || leads || works || person === 'reporter' || person === 'timer', person, matter);
    }
  });
});

/** The leaders have it, or must, because it is about the head of the centre or one of them. */
const leadersTask = ({ holder, about }: Matter) =>
  holder?.kind === 'leaders' || about?.members.some((id) => id === 'director' || id === 'supervisor');

test('an open matter is seen wherever somebody holds it, answered it or is responsible for its place', () => {
  everyState((matter) => {
    if (matter.audience === 'restricted') return;
    for (const person of MEMBERS.map(({ id }) => id)) {
      const relations = relationsTo(actor(person), matter);
      const has = ['holder', 'answerer', 'assistant', 'grid', 'centre', 'supervisor', 'verifier'] as const;
      if (has.some((relation) => relations.has(relation)))
        holds(canView(actor(person), matter), person, [...relations], matter.holder);
    }
  });
});
