package io.standpoint.domain;

/**
 * How an entity is presented in one window.
 *
 * @param entity who
 * @param summary its PORTRAYAL opinions
 */
public record EntitySummary(Entity entity, Summary summary) {}
