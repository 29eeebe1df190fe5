/**
 * The command line: commands, options, messages, progress, exit codes.
 *
 * <p>A command is a {@link io.standpoint.cli.Command}; {@code Main} knows them all. Options are
 * Beam pipeline options, so that an engine that passes {@code --name=value} needs nothing special.
 * Exit codes: 0 done, 1 the run failed, 2 the call or its input is wrong. Commands that work on an
 * earlier output read it through {@code EarlierOutput}. Start reading at {@link
 * io.standpoint.cli.RunCommand}.
 */
package io.standpoint.cli;
