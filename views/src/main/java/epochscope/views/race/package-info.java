/** Optimisers side by side, on a surface of two variables or on the network in use. */
package epochscope.views.race;
