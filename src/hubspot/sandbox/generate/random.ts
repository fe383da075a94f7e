import { base, Faker, en, generateMersenne53Randomizer } from '@faker-js/faker';
import { companyNamers } from './company-names.ts';
import type { NameLanguage } from './company-names.ts';

/** Everything random about one account, from one seeded source. */
export interface Random {
  /** Starts over, as a source that was made from this seed would. */
  restart(seed: number): void;
  /** True with the given probability, 0 to 1. */
  chance(probability: number): boolean;
  /** A whole number from `min` to `max`, both included. */
  integer(min: number, max: number): number;
  pick<T>(values: readonly T[]): T;
  /** One of the values, each as likely as its weight says. */
  weighted<T>(values: readonly { weight: number; value: T }[]): T;
  shuffled<T>(values: readonly T[]): T[];
  companyName(language: NameLanguage): string;
}

/** A source of random values that gives the same ones for the same seed. */
export function createRandom(seed: number): Random {
  const randomizer = generateMersenne53Randomizer(seed);
  const faker = new Faker({ locale: [en, base], randomizer });
  let namers: ReturnType<typeof companyNamers> | undefined;
  return {
    restart: (value) => void randomizer.seed(value),
    chance: (probability) => faker.number.float() < probability,
    integer: (min, max) => faker.number.int({ min, max }),
    pick: (values) => faker.helpers.arrayElement(values),
    weighted: (values) => faker.helpers.weightedArrayElement(values),
    shuffled: (values) => faker.helpers.shuffle(values),
    companyName: (language) => (namers ??= companyNamers(randomizer))[language](),
  };
}
