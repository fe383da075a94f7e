/** Where the user stands with the beta: what was accepted counts only for the terms shown today. */
export type Enrolment = 'none' | 'outdated' | 'enrolled';
