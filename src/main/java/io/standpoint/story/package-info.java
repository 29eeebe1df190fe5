/**
 * Which articles tell the same story.
 *
 * <p>Pure functions over texts and their sketches; imports {@code domain} and Guava. The room has
 * no pipeline: {@code beam} takes the steps apart that {@link io.standpoint.story.StoryFinder} does
 * in one place. Start reading there.
 */
package io.standpoint.story;
