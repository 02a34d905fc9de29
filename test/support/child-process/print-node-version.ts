process.stdout.write(process.versions.node);
