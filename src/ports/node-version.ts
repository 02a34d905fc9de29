// This import comes first, so that an old Node ends here instead of in a library that it cannot run.
// Other runners than GitHub's own (act, Gitea) use whatever Node they find.
const [major = 0] = process.versions.node.split('.').map(Number);

if (major < 20) {
  process.stdout.write(
    `::error title=Node too old::the gate needs Node 20 or later, and this runner started it on ${process.versions.node}: update the runner or its Node.\n`,
  );
  process.exit(1);
}
