package epochscope.app.cli;
