"""Is there a deal; why not; what would open one; on what does the answer hang?"""
