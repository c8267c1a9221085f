/**
 * The commands, one class each.
 *
 * <p>In: arguments, the settings. Out: text for a person or JSON for a script on standard output, progress and errors on
 * standard error, an exit code: 0 when all is well, 1 when the work failed, 2 for wrong use. Refused: an unknown command,
 * option or setting, an input that is not there; in one line that says what to do.
 */
package io.khabar.run.command;
