/**
 * The service under faults, on this machine: what {@code khabar faults} runs.
 *
 * <p>In: invented news of which it is known what belongs together ({@link io.khabar.run.fault.NewsFeed}), and a plan of
 * faults. On the way: a broker, a registry and two instances in JVMs of their own, which are killed, restarted and robbed
 * of their disks. Out: for each fault how long nothing was published and how long until all was well, and what the
 * topics say in the end. Refused: nothing; poison on the raw topic must come to the dead letters.
 */
package io.khabar.run.fault;
