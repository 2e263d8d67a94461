/** Random numbers that a seed determines. */
package epochscope.random;
