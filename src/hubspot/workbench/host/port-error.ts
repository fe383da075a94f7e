/** The port that a workbench was to have is not to be had. */
export class PortError extends Error {
  /** @param isForbidden by the system, as low ones are to most users; otherwise another program has it. */
  constructor(port: number, isForbidden: boolean) {
    super(
      isForbidden
        ? `You may not listen at port ${port}: the system keeps it. Choose another with --port, from 1024 on (0 takes any free one).`
        : `Port ${port} is taken, perhaps by another workbench. Stop what listens there, or choose another port with --port (0 takes any free one).`,
    );
    this.name = 'PortError';
  }
}
