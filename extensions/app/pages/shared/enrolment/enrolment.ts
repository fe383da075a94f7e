/** The user's enrolment in the beta: an acceptance counts only for the terms shown today. */
export type Enrolment = 'none' | 'outdated' | 'enrolled';
