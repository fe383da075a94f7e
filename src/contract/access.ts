import * as z from 'zod/mini';

const id = z.string().check(z.regex(/^\d{1,20}$/));

/** Of those who take part in the beta. Super admins are always among them. */
const audienceSchema = z.strictObject({
  everyone: z.boolean(),
  /** HubSpot's ids of teams and users; they count when it is not everyone. */
  teams: z.array(id).check(z.maxLength(200)),
  users: z.array(id).check(z.maxLength(1_000)),
});

const accessSchema = z.strictObject({
  /** Who may see the account's figures. */
  figures: audienceSchema,
  /** Who may create and fill HubSpot lists, of those who see the figures. */
  lists: audienceSchema,
});

const named = z.array(z.strictObject({ id: z.string(), name: z.string() }));

const accessStateSchema = z.strictObject({
  access: accessSchema,
  users: named,
  /** Null when the app may not read the account's teams. */
  teams: z.nullable(named),
});

export const accessEndpoints = {
  'GET /v1/access': {
    summary:
      "Who may see the account's figures and fill lists, and the users and teams to choose from.",
    access: 'superAdmin',
    answers: { 200: accessStateSchema },
    problems: [],
  },
  'PUT /v1/access': {
    summary: 'Replaces it.',
    access: 'superAdmin',
    body: accessSchema,
    answers: { 200: accessSchema },
    problems: [],
  },
} as const;

/** Unless a super admin chose otherwise. */
export const openAccess: AccessChoice = {
  figures: { everyone: true, teams: [], users: [] },
  lists: { everyone: true, teams: [], users: [] },
};

export type Audience = z.infer<typeof audienceSchema>;
export type AccessChoice = z.infer<typeof accessSchema>;
export type AccessState = z.infer<typeof accessStateSchema>;
