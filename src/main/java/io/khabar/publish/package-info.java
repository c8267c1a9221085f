/**
 * One record for each topic an article belongs to.
 *
 * <p>In: articles with the rules that they fulfil. Out: a {@code TopicEntry} for each topic, ADDED, UPDATED or, when a
 * new edition belongs there no more, REMOVED. Refused with {@code TOPIC_MISSING}: an entry whose topic is not there and
 * can't be created.
 */
package io.khabar.publish;
