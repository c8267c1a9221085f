/**
 * Runs the way of an article: settings, clients, topics, the service, the embedded broker and registry, the commands.
 *
 * <p>In: the environment, files, the command line. Out: a running service, and what the commands print. Refused: a
 * setting that is unknown or can't be right, an input that is not there, a port in use; each with what to do about it.
 */
package io.khabar.run;
