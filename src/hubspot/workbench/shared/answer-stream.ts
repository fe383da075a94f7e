/** Where an answer belongs: the page that asked, and which of its questions this was. */
export interface ReplyTo {
  /** Random, for as long as the page is loaded. */
  page: string;
  id: number;
}

/** A line of the stream of answers, as JSON. */
export interface StreamedAnswer {
  id: ReplyTo['id'];
  answer: unknown;
}
