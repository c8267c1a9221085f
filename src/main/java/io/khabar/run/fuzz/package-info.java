/**
 * Raw events that no honest producer sends: what {@code khabar fuzz} puts through the service.
 *
 * <p>In: good articles and a seed. Out: where each mutated event ended, and whether a good article still came through
 * after each batch. Refused: nothing here; of the events the service refuses most, on its topics for rejected events and
 * dead letters.
 */
package io.khabar.run.fuzz;
