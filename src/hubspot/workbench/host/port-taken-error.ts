/** Another program listens at the port that a workbench was to have. */
export class PortTakenError extends Error {
  constructor(port: number) {
    super(
      `Port ${port} is taken, perhaps by another workbench. Stop what listens there, or choose another port with --port (0 takes any free one).`,
    );
    this.name = 'PortTakenError';
  }
}
