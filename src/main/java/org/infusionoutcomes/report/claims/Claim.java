package org.infusionoutcomes.report.claims;

import java.util.List;
import java.util.function.Function;
import org.infusionoutcomes.report.material.Material;

/**
 * A claim.
 *
 * @param words what is claimed, neutrally
 * @param analysis how it was looked at
 * @param answer what the data say: at least one sentence
 */
public record Claim(String words, String analysis, Function<Material, List<String>> answer) {}
